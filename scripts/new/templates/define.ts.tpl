import { define } from '../core/define.js';
import { __Class__ } from './__tag__.js';

define('__tag__', __Class__);
