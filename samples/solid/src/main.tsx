import { render } from 'solid-js/web';
import { App } from './App.jsx';
import './styles.css';

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no element with id "app".');
render(() => <App />, root);
