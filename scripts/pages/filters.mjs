// The filters through which editors and sites pass what people write, the real ones, as they come. Each takes pieces of HTML and gives what is left of them.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import sanitizeHtml from 'sanitize-html';
import { root } from '../run.mjs';
import { wordpressPost } from './wordpress-post.mjs';

const versionOf = (name) => JSON.parse(readFileSync(`${root}node_modules/${name}/package.json`, 'utf8')).version;

const require = createRequire(import.meta.url);

/** A blank page of its own with some scripts in it. */
async function blank(browser, ...scripts) {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><html lang="fr"><title>Éditeur</title><div id="editor"></div></html>');
  for (const path of scripts) await page.addScriptTag({ path });
  return page;
}

/** CKEditor with the features of its classic build, and what a site adds to its settings. */
const ckeditor = (settings) => async (browser, pieces) => {
  const page = await blank(
    browser,
    fileURLToPath(new URL('browser/ckeditor5.umd.js', import.meta.resolve('ckeditor5'))),
  );
  const left = await page.evaluate(
    async ([pieces, { names }]) => {
      const { ClassicEditor, Essentials, Paragraph, Heading, Bold, Italic, Link, List, BlockQuote, Table } =
        window.CKEDITOR;
      const editor = await ClassicEditor.create(document.querySelector('#editor'), {
        licenseKey: 'GPL',
        plugins: [Essentials, Paragraph, Heading, Bold, Italic, Link, List, BlockQuote, Table].concat(
          names ? [window.CKEDITOR.GeneralHtmlSupport] : [],
        ),
        ...(names && {
          htmlSupport: { allow: names.map((name) => ({ name, attributes: /^data-/ })) },
        }),
      });
      return pieces.map((html) => {
        editor.setData(html);
        return editor.getData();
      });
    },
    [pieces, settings],
  );
  await page.close();
  return left;
};

async function tinymce(browser, pieces) {
  const page = await blank(
    browser,
    require.resolve('tinymce/tinymce.min.js'),
    require.resolve('tinymce/models/dom/model.min.js'),
    require.resolve('tinymce/themes/silver/theme.min.js'),
    require.resolve('tinymce/icons/default/icons.min.js'),
  );
  const left = await page.evaluate(async (pieces) => {
    const [editor] = await window.tinymce.init({
      selector: '#editor',
      license_key: 'gpl',
      skin: false,
      content_css: false,
      // As it comes, it rewrites addresses relative to the page of the editor; there is none here.
      convert_urls: false,
    });
    return pieces.map((html) => {
      editor.setContent(html);
      return editor.getContent();
    });
  }, pieces);
  await page.close();
  return left;
}

async function dompurify(browser, pieces) {
  const page = await blank(browser, require.resolve('dompurify/dist/purify.min.js'));
  const left = await page.evaluate((pieces) => pieces.map((html) => window.DOMPurify.sanitize(html)), pieces);
  await page.close();
  return left;
}

/** WordPress' own function, from an installed WordPress (Debian's package puts it there) and a PHP. */
const kses = async (html) => {
  const folder = process.env.CDM_WORDPRESS ?? '/usr/share/wordpress';
  const php = process.env.CDM_PHP ?? 'php';
  return (await promisify(execFile)(php, [`${root}scripts/pages/kses.php`, folder, html])).stdout;
};

const sanitize = (options) => (_browser, pieces) => pieces.map((html) => sanitizeHtml(html, options));

/** By the name under which docs/webmaster.md lists them. */
export const filters = [
  { name: `DOMPurify ${versionOf('dompurify')}`, clean: dompurify },
  { name: `sanitize-html ${versionOf('sanitize-html')}`, clean: sanitize() },
  { name: 'WordPress, `wp_kses_post`', clean: sanitize(wordpressPost) },
  { name: `CKEditor ${versionOf('ckeditor5')}`, clean: ckeditor({}) },
  { name: `CKEditor ${versionOf('ckeditor5')}, réglé`, clean: ckeditor({ names: ['div', 'a'] }) },
  { name: `TinyMCE ${versionOf('tinymce')}`, clean: tinymce },
];

/** WordPress' own function, for comparing the list above with it; see `kses.php`. */
export const wordpress = { name: 'wp_kses_post', clean: (_browser, pieces) => Promise.all(pieces.map(kses)) };
