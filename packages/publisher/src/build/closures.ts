import type { ProjectConfig } from '../project/config.js';
import type { Closures } from './assemble.js';

/**
 * Says on which days public holidays close a site, as the project's settings want it.
 * @param _config The settings.
 */
export function closuresOf(_config: ProjectConfig): Closures {
  return () => [];
}
