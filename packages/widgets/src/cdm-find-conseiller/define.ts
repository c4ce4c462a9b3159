import { define } from '../core/define.js';
import { CdmFindConseiller } from './cdm-find-conseiller.js';

define('cdm-find-conseiller', CdmFindConseiller);
