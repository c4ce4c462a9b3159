/** A partner's empty page that holds one tag, as the composer's address asks for it. */
const asked = new URLSearchParams(location.search);
const root = document.documentElement;
const tag = asked.get('tag') ?? '';
const scripts = asked.get('scripts') ?? '../';

const add = (parent, name, attributes) => {
  const element = document.createElement(name);
  for (const [key, value] of attributes) element.setAttribute(key, value);
  parent.append(element);
  return element;
};

if (/^cdm-[a-z-]+$/.test(tag)) {
  root.lang = asked.get('page') ?? 'fr';
  root.dir = root.lang === 'ar' ? 'rtl' : 'ltr';
  const theme = asked.get('theme');
  if (theme)
    add(document.head, 'link', [
      ['rel', 'stylesheet'],
      ['href', `${scripts}themes/${theme}.css`],
    ]);
  const element = document.createElement(tag);
  for (const [name, value] of JSON.parse(asked.get('attributes') ?? '[]'))
    element.setAttribute(name, value === true ? '' : String(value));
  for (const [name, value] of JSON.parse(asked.get('tokens') ?? '[]')) element.style.setProperty(name, value);
  for (const name of ['background', 'color', 'font-family'])
    if (asked.get(name)) root.style.setProperty(name, asked.get(name));
  root.style.colorScheme = asked.get('scheme') ?? 'light';
  element.textContent = asked.get('fallback') ?? '';
  document.querySelector('main').append(element);
  await import(`${scripts}cdm.js`);
}
