/**
 * `<script type="module" src="…/cdm-frame.js"></script>` in the page around our frames: each becomes as high as what it shows. A
 * message counts only from this script's origin and from a frame of this page; it can change that frame's height and nothing else.
 */
import { SIZED, heightIn } from './protocol.js';

const { origin } = new URL(import.meta.url);

addEventListener('message', ({ origin: from, source, data }: MessageEvent<unknown>) => {
  if (from !== origin || source === null) return;
  const height = heightIn(data);
  const frame = [...document.querySelectorAll('iframe')].find(({ contentWindow }) => contentWindow === source);
  if (height === undefined || !frame) return;
  const border = frame.offsetHeight - frame.clientHeight;
  frame.style.height = `${String(getComputedStyle(frame).boxSizing === 'border-box' ? height + border : height)}px`;
  source.postMessage(SIZED, { targetOrigin: origin });
});
