import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.js';
import './styles.css';

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no element with id "app".');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
