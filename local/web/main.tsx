import { render } from 'preact';
import { ShellRoot } from './components/shell-root';
import './shell.css';
import { applyColorMode, initialColorMode } from './state/color-mode';

applyColorMode(initialColorMode());
const root = document.getElementById('root') ?? document.body.appendChild(document.createElement('div'));
render(<ShellRoot />, root);
