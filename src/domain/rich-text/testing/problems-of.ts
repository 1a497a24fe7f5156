import Ajv from 'ajv';
import type { AdfNode } from '../../adf';
import { childrenOf } from '../document';

const { $schema: _draft, ...schema } = require('@atlaskit/adf-schema/dist/json-schema/v1/full.json');
const valid = new Ajv({ strict: false, validateFormats: false }).compile(schema);

/** Nodes that the schema has not heard of, as some that may stand in the same places. */
const STAND_INS: Record<string, AdfNode> = {
  unheardOfInline: { type: 'hardBreak' },
  unheardOfBlock: { type: 'extension', attrs: { extensionKey: 'k', extensionType: 't' } },
};
const BEGINS_ITEM = ['paragraph', 'codeBlock', 'mediaSingle'];

/** What is wrong with a document by Atlassian's schema, and by what their editor asks for beyond it. */
export function problemsOf(document: AdfNode): string[] {
  const known = withStandIns(document);
  const problems = valid(known)
    ? []
    : (valid.errors ?? []).slice(-1).map((error) => `${error.instancePath} ${error.message}`);
  const walk = (node: AdfNode) => {
    const first = childrenOf(node)[0]?.type ?? 'nothing';
    if (node.type === 'listItem' && !BEGINS_ITEM.includes(first))
      problems.push(`an item begins with ${first}`);
    if (/table(Cell|Header)/.test(node.type ?? '') && first === 'nothing') problems.push('an empty cell');
    if (node.type === 'tableRow' && first === 'nothing') problems.push('an empty row');
    childrenOf(node).forEach(walk);
  };
  walk(known);
  return problems;
}

function withStandIns(node: AdfNode): AdfNode {
  const standIn = STAND_INS[node.type ?? ''];
  if (standIn) return standIn;
  return node.content ? { ...node, content: node.content.map(withStandIns) } : node;
}
