import { define } from '../core/define.js';
import { CdmResourceSearch } from './cdm-resource-search.js';

define('cdm-resource-search', CdmResourceSearch);
