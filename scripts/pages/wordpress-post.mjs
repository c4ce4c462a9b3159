/**
 * What WordPress lets whoever may not write any HTML put into a post (`wp_kses_post`), for the elements of our snippets: its
 * published allow-list as data (developer.wordpress.org, `wp_kses_allowed_html( 'post' )`), in the form that sanitize-html takes.
 * Where a WordPress is installed, `stripped.test.mjs` compares it with the function itself.
 */
const everywhere = ['aria-*', 'class', 'data-*', 'dir', 'hidden', 'id', 'lang', 'style', 'title', 'role', 'xml:lang'];

export const wordpressPost = {
  allowedTags: [
    'a',
    'abbr',
    'br',
    'blockquote',
    'div',
    'em',
    'figure',
    'h2',
    'h3',
    'h4',
    'li',
    'ol',
    'p',
    'section',
    'span',
    'strong',
    'ul',
  ],
  allowedAttributes: { '*': everywhere, a: ['href', 'rel', 'rev', 'name', 'target', 'download'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  // WordPress takes a tag away and leaves what it held, even of a script.
  nonTextTags: [],
};
