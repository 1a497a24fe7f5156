import '@atlaskit/css-reset';
import './panel.css';
import { createRoot } from 'react-dom/client';
import { enableTheme, readViewer } from './jira';
import { Panel } from './panel';

async function start(): Promise<void> {
  const [viewer] = await Promise.all([readViewer(), enableTheme()]);
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<Panel viewer={viewer} />);
}

void start();
