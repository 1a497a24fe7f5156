import { type ComponentChildren, createContext, type JSX } from 'preact';
import { useContext } from 'preact/hooks';
import { type AdfMark, type AdfNode, headingDepths, inlineWords, safeHref } from '../text/adf';

/** A document of Jira, readable; what it does not know is shown by its text. */
export function AdfView({ doc }: { doc: AdfNode }): JSX.Element {
  return (
    <HeadingDepths.Provider value={headingDepths(doc)}>
      <div class="rich-text">{children(doc)}</div>
    </HeadingDepths.Provider>
  );
}

const HeadingDepths = createContext<ReturnType<typeof headingDepths>>(new Map());

function children(node: AdfNode): ComponentChildren {
  return node.content.map((child, index) => <Node key={`${index}`} node={child} />);
}

function Node({ node }: { node: AdfNode }): JSX.Element {
  switch (node.type) {
    case 'text':
      return <>{node.marks.reduce<ComponentChildren>(withMark, node.text)}</>;
    case 'paragraph':
      return <p>{children(node)}</p>;
    case 'heading':
      return <Heading node={node} />;
    case 'bulletList':
      return <ul>{children(node)}</ul>;
    case 'orderedList':
      return <ol>{children(node)}</ol>;
    case 'listItem':
      return <li>{children(node)}</li>;
    case 'blockquote':
      return <blockquote>{children(node)}</blockquote>;
    case 'panel':
      return <div class="rich-panel">{children(node)}</div>;
    case 'codeBlock':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls must be reachable by keyboard.
        <pre tabIndex={0}>
          <code>{children(node)}</code>
        </pre>
      );
    case 'hardBreak':
      return <br />;
    case 'rule':
      return <hr />;
    case 'table':
      return <Table node={node} />;
    case 'inlineCard':
    case 'blockCard':
      return <Card node={node} />;
    case 'mention':
      return <span class="mention">{inlineWords(node)}</span>;
    default:
      return <>{node.content.length > 0 ? children(node) : inlineWords(node)}</>;
  }
}

/** The page's own headings are levels 1 and 2: a document's start below them. */
function Heading({ node }: { node: AdfNode }): JSX.Element {
  const depth = useContext(HeadingDepths).get(node) ?? 0;
  const Tag = `h${Math.min(depth, 3) + 3}` as 'h3' | 'h4' | 'h5' | 'h6';
  return <Tag>{children(node)}</Tag>;
}

function Table({ node }: { node: AdfNode }): JSX.Element {
  return (
    <table>
      <tbody>
        {node.content.map((row, index) => (
          <tr key={`${index}`}>
            {row.content.map((cell, column) => {
              const Cell = cell.type === 'tableHeader' ? 'th' : 'td';
              return <Cell key={`${column}`}>{children(cell)}</Cell>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Card({ node }: { node: AdfNode }): JSX.Element {
  const words = inlineWords(node);
  const href = safeHref(node.attrs.url);
  return href === null ? <span>{words}</span> : <a href={href}>{words}</a>;
}

const MARK_TAGS = { strong: 'strong', em: 'em', code: 'code', strike: 's', underline: 'u' } as const;

function withMark(inner: ComponentChildren, mark: AdfMark): ComponentChildren {
  if (mark.type === 'link') {
    const href = safeHref(mark.attrs.href);
    return href === null ? inner : <a href={href}>{inner}</a>;
  }
  const Tag = MARK_TAGS[mark.type as keyof typeof MARK_TAGS];
  return Tag === undefined ? inner : <Tag>{inner}</Tag>;
}
