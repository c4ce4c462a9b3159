import { define } from '../core/define.js';
import { CdmHours } from './cdm-hours.js';

define('cdm-hours', CdmHours);
