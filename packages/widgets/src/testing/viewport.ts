import { setViewport as setPage } from '@web/test-runner-commands';

/**
 * Gives the page a size, in CSS pixels. WebKit's driver cannot; there the tests run in a frame, which takes the size instead.
 */
export async function setViewport({ width, height }: { width: number; height: number }): Promise<void> {
  const frame = window.frameElement;
  // The frame is of another realm: `instanceof` would not know it.
  if (frame !== null) {
    (frame as HTMLElement).style.cssText = `width: ${String(width)}px; height: ${String(height)}px; border: 0`;
    // One frame later the page has been laid out anew.
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return;
  }
  await setPage({ width, height });
}
