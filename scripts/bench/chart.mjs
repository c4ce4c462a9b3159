// docs/bench.svg: bars of the time to the visible answer. Readable without colour, light or dark as the reader's system is.
const BAR = 20;
const STEP = 28;
const LEFT = 300;
const SPAN = 380;
const WIDTH = LEFT + SPAN + 110;

const escape = (text) => text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

/**
 * @param panels `{ title, bars: [{ name, value, ours, floor }] }`, values in ms; each panel has a scale of its own. Bars are sorted here.
 * @returns The drawing, as text of an SVG file.
 */
export function chart(title, panels) {
  let y = 64;
  const parts = [];
  for (const panel of panels) {
    const bars = [...panel.bars].sort((a, b) => a.value - b.value);
    const most = Math.max(...bars.map(({ value }) => value), 1);
    parts.push(`<text class="panel" x="16" y="${String(y)}">${escape(panel.title)}</text>`);
    y += 14;
    for (const { name, value, ours, floor } of bars) {
      const kind = ours ? 'ours' : floor ? 'floor' : 'peer';
      const length = Math.max(1, (value / most) * SPAN);
      parts.push(
        `<text class="name ${kind}" x="${String(LEFT - 10)}" y="${String(y + 15)}">${escape(name)}</text>`,
        `<rect class="${kind}" x="${String(LEFT)}" y="${String(y)}" width="${length.toFixed(1)}" height="${String(BAR)}" rx="3"/>`,
        `<text class="value" x="${(LEFT + length + 8).toFixed(1)}" y="${String(y + 15)}">${value.toFixed(0)} ms</text>`,
      );
      y += STEP;
    }
    y += 32;
  }
  const told = panels
    .map(
      (panel) => `${panel.title}: ${panel.bars.map(({ name, value }) => `${name} ${value.toFixed(0)} ms`).join(', ')}.`,
    )
    .join(' ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(WIDTH)} ${String(y)}" role="img" aria-labelledby="title desc">
<title id="title">${escape(title)}</title>
<desc id="desc">${escape(told)}</desc>
<style>
svg { font: 14px system-ui, sans-serif; background: #fff; color-scheme: light dark }
text { fill: #1d2433 }
.title { font-size: 18px; font-weight: 700 }
.panel { font-weight: 700 }
.name { text-anchor: end }
text.ours { font-weight: 700 }
rect.ours { fill: #0a5c8f }
rect.floor { fill: none; stroke: #5b6474; stroke-width: 2; stroke-dasharray: 4 3 }
rect.peer { fill: #9aa4b5 }
@media (prefers-color-scheme: dark) {
svg { background: #151a22 }
text { fill: #e8ecf3 }
rect.ours { fill: #62b7ea }
rect.floor { stroke: #b4bdcb }
rect.peer { fill: #66718a }
}
</style>
<text class="title" x="16" y="30">${escape(title)}</text>
${parts.join('\n')}
</svg>
`;
}
