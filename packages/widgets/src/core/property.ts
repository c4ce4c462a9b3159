import type { PropertyDeclaration, ReactiveElement } from 'lit';

type Decorator = (prototype: ReactiveElement, name: string) => void;

/** Lit's `@property` for legacy decorators alone: half of Lit's own serves standard ones, which are longer once compiled. */
export const property =
  (options: PropertyDeclaration = {}): Decorator =>
  (prototype, name) => {
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options);
  };

/** Lit's `@state`: re-renders, without an attribute. */
export const state = (): Decorator => property({ state: true, attribute: false });
