import { expect } from '@open-wc/testing';
import type { ReactiveController } from 'lit';
import { Linked, type LinkedHost } from './linked.js';

/** The least a host can be: it counts its updates. */
class Host implements LinkedHost {
  linked = true;
  feed = 'https://example.org/feed/';
  updates = 0;
  readonly updateComplete = Promise.resolve(true);
  readonly controllers: ReactiveController[] = [];
  addController(controller: ReactiveController): void {
    this.controllers.push(controller);
  }
  removeController(): void {
    this.controllers.length = 0;
  }
  requestUpdate(): void {
    this.updates += 1;
  }
  leave(): void {
    for (const controller of this.controllers) controller.hostDisconnected?.();
  }
}

const made: Host[] = [];
function join(options: Partial<Pick<Host, 'linked' | 'feed'>> = {}): { host: Host; linked: Linked } {
  const host = Object.assign(new Host(), options);
  const linked = new Linked(host);
  linked.hostConnected();
  made.push(host);
  return { host, linked };
}

describe('linked tags', () => {
  afterEach(() => {
    for (const host of made.splice(0)) host.leave();
  });

  it('offers a pole chosen in one tag to the others, not to itself', () => {
    const one = join();
    const two = join();
    one.linked.publish('formation');
    expect(two.linked.offered).to.equal('formation');
    expect(two.host.updates).to.equal(1);
    expect(one.linked.offered).to.equal('');
  });

  it('says nothing and hears nothing without the attribute', () => {
    const deaf = join({ linked: false });
    const mute = join({ linked: false });
    const heard = join();
    mute.linked.publish('emploi');
    expect(heard.linked.offered).to.equal('');
    heard.linked.publish('emploi');
    expect(deaf.linked.offered).to.equal('');
    expect(deaf.host.updates).to.equal(0);
  });

  it('keeps the poles of two Cités apart, however their feed is written', () => {
    const paris = join({ feed: '/paris/' });
    const same = join({ feed: new URL('/paris/', document.baseURI).href });
    const other = join({ feed: '/geneve/' });
    paris.linked.publish('emploi');
    expect(same.linked.offered).to.equal('emploi');
    expect(other.linked.offered).to.equal('');
  });

  it('is taken once, and what is taken is not told again', () => {
    const one = join();
    const two = join();
    one.linked.publish('creation');
    expect(two.linked.take()).to.equal('creation');
    expect(two.linked.offered).to.equal('');
    two.linked.publish('creation');
    expect(one.linked.offered).to.equal('');
  });

  it('goes away when dismissed or when the choice is taken back, and comes back with the next choice', () => {
    const one = join();
    const two = join();
    one.linked.publish('creation');
    two.linked.dismiss();
    expect(two.linked.offered).to.equal('');
    one.linked.publish('emploi');
    expect(two.linked.offered).to.equal('emploi');
    one.linked.publish('');
    expect(two.linked.offered).to.equal('');
  });

  it('is silent about what a tag already shows, and forgets tags that left', () => {
    const one = join();
    const two = join();
    two.linked.publish('emploi');
    one.linked.take();
    two.host.leave();
    one.linked.publish('formation');
    expect(two.linked.offered).to.equal('');
  });
});
