import { expect } from '@open-wc/testing';
import { type Rgba, bestOn, contrastOf, over, reachContrast, readColor, writeColor } from './contrast.js';

const white: Rgba = [1, 1, 1, 1];
const black: Rgba = [0, 0, 0, 1];
const of = (hex: string): Rgba => {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  return [red ?? 0, green ?? 0, blue ?? 0, 1];
};
/** Hue in degrees, as in HSL. */
const hue = ([red, green, blue]: Rgba): number => {
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  if (spread < 0.02) return Number.NaN;
  const sector =
    most === red ? (green - blue) / spread : most === green ? 2 + (blue - red) / spread : 4 + (red - green) / spread;
  return (sector * 60 + 360) % 360;
};

describe('contrast', () => {
  it('reads what browsers compute, and nothing else', () => {
    expect(readColor('rgb(255, 0, 51)')).to.eql([1, 0, 0.2, 1]);
    expect(readColor('rgba(0, 0, 0, 0)')).to.eql([0, 0, 0, 0]);
    expect(readColor('rgb(0 0 0 / 50%)')).to.eql([0, 0, 0, 0.5]);
    expect(readColor('color(srgb 0.5 0.25 1 / 0.5)')).to.eql([0.5, 0.25, 1, 0.5]);
    expect(readColor('color(srgb 1e-7 0 1)')).to.eql([1e-7, 0, 1, 1]);
    for (const other of ['oklch(0.5 0.1 120)', 'red', '', 'color(display-p3 1 0 0)', 'rgb(1, 2)'])
      expect(readColor(other), other).to.equal(undefined);
  });

  it('counts as WCAG does', () => {
    expect(contrastOf(black, white)).to.be.closeTo(21, 0.001);
    expect(contrastOf(white, white)).to.equal(1);
    // The known edges: the lightest greys that still read on white.
    expect(contrastOf(of('#767676'), white)).to.be.closeTo(4.54, 0.01);
    expect(contrastOf(of('#949494'), white)).to.be.closeTo(3.03, 0.01);
    expect(writeColor(over([0, 0, 0, 0.5], white))).to.equal('#808080');
  });

  it('leaves a colour that is fine as it is', () => {
    const petrol = of('#0e5a5e');
    expect(reachContrast(petrol, white, 4.5)).to.equal(petrol);
  });

  it('keeps the hue and reaches the ratio, for every hue on light, middle and dark grounds', () => {
    for (const back of [white, of('#fbf7ef'), of('#808080'), of('#141a18'), black])
      for (let angle = 0; angle < 360; angle += 15)
        for (const lightness of [30, 50, 70, 90]) {
          const probe = document.createElement('i');
          probe.style.color = `hsl(${String(angle)} 80% ${String(lightness)}%)`;
          document.body.append(probe);
          const color = readColor(getComputedStyle(probe).color);
          probe.remove();
          if (!color) throw new Error('the browser computed no colour');
          for (const ratio of [3, 4.5]) {
            const reached = reachContrast(color, back, ratio);
            const what = `${writeColor(color)} on ${writeColor(back)} → ${writeColor(reached)}`;
            expect(contrastOf(reached, back), what).to.be.at.least(ratio);
            const turn = Math.abs(hue(reached) - hue(color));
            // Eyes' hue is not HSL's: blues lean to violet there by up to 30°.
            if (!Number.isNaN(turn)) expect(Math.min(turn, 360 - turn), what).to.be.below(31);
          }
        }
  });

  it('goes no further than it must', () => {
    const yellow = of('#ffd500');
    expect(contrastOf(reachContrast(yellow, white, 3), white)).to.be.within(3, 3.1);
    expect(contrastOf(reachContrast(of('#222266'), black, 4.5), black)).to.be.within(4.5, 4.7);
  });

  it('takes black or white where no colour of the hue will do', () => {
    expect(writeColor(reachContrast(of('#777777'), of('#808080'), 20))).to.equal('#000000');
    for (const ground of [white, black, of('#ff0000'), of('#00ff00'), of('#757575'), of('#7a7a7a')])
      expect(contrastOf(bestOn(ground), ground)).to.be.at.least(4.5);
  });
});
