/**
 * Inside a frame page (`frame/hours.html?view=week`): hands what the address says to the tag, before its code comes, and tells the
 * page around how high the tag is. It hears of that page one thing: that it follows the height.
 */
import { ATTRIBUTES, type HeightMessage, SIZED } from './protocol.js';

const tag = document.body.firstElementChild;
const said = new URLSearchParams(location.search);
for (const name of ATTRIBUTES) {
  const value = said.get(name);
  if (value !== null) tag?.setAttribute(name, value);
}
const language = said.get('lang');
if (language) document.documentElement.lang = language;

let isFollowed = false;
let last = 0;

/** Any page may know how high a public page is; it learns nothing else. */
function tell(): void {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (isFollowed && height === last) return;
  last = height;
  const message: HeightMessage = { type: 'cdm-height', height };
  parent.postMessage(message, '*');
}

if (parent !== window) {
  new ResizeObserver(tell).observe(document.body);
  // The page's script may come after this one: say it again until it is heard, for half a minute.
  let left = 60;
  const again = setInterval(() => {
    left -= 1;
    if (isFollowed || left === 0) clearInterval(again);
    else tell();
  }, 500);
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source !== parent || data !== SIZED) return;
    isFollowed = true;
    // The frame is as high as the tag: its own scroll bar would be a second one.
    document.documentElement.classList.add('followed');
  });
}
