// VitePress's own theme without its fonts, in our colours.
import DefaultTheme from 'vitepress/theme-without-fonts';
import LiveTag from './LiveTag.vue';
import './style.css';

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component('LiveTag', LiveTag);
  },
};
