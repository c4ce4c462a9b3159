/** Texts of `<__tag__>`. */
export interface __Name__Strings {
  /** Heading of the tag. */
  readonly title: string;
  /** Labels of the ways to reach the reception. */
  readonly phone: string;
  readonly email: string;
  readonly page: string;
  /** Said where the Cité publishes none. */
  readonly none: string;
  /** Said where what it published is out of date. */
  readonly toConfirm: string;
}

const french: __Name__Strings = __strings__;

export default french;
