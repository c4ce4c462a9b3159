import { define } from '../core/define.js';
import { CdmPermanences } from './cdm-permanences.js';

define('cdm-permanences', CdmPermanences);
