import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { AdfView } from '../components/adf-view';
import { Empty, Failure, Loaded } from '../components/feedback';
import { addComment, type Comment, mayComment, readComments } from '../jira/comments';
import { useAction } from '../state/action';
import { useLoad } from '../state/load';
import { useShell } from '../state/session';
import { readAdf } from '../text/adf';
import { textToAdf } from '../text/text-adf';

interface CommentsProps {
  issueKey: string;
  /** Changes whenever the issue was changed here. */
  version: number;
  onChanged: () => Promise<void>;
}

/** What was said on the issue, oldest first, and a field to say more. */
export function Comments({ issueKey, version, onChanged }: CommentsProps): JSX.Element {
  const [load, reload] = useLoad(issueKey, () => readComments(issueKey), version);
  const [allowed] = useLoad(issueKey, () => mayComment(issueKey));
  return (
    <section class="issue-section">
      <h2>Comments</h2>
      <Loaded load={load} what="comments" retry={reload}>
        {(comments) =>
          comments.length === 0 ? (
            <Empty>Nobody has said anything yet.</Empty>
          ) : (
            <ol class="comments">
              {comments.map((comment) => (
                <OneComment key={comment.id} comment={comment} />
              ))}
            </ol>
          )
        }
      </Loaded>
      {allowed.status === 'ready' && allowed.value && <NewComment issueKey={issueKey} onAdded={onChanged} />}
    </section>
  );
}

function OneComment({ comment }: { comment: Comment }): JSX.Element {
  const { format } = useShell();
  const body = readAdf(comment.body);
  return (
    <li>
      <p>
        <strong>{comment.author?.displayName ?? 'Somebody unknown'}</strong>{' '}
        <time dateTime={comment.created} class="muted">
          {format.moment(comment.created)}
        </time>
      </p>
      {body !== null && <AdfView doc={body} />}
    </li>
  );
}

function NewComment({ issueKey, onAdded }: { issueKey: string; onAdded: () => Promise<void> }): JSX.Element {
  const { busy, error, run } = useAction();
  const form = useRef<HTMLFormElement>(null);
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const text = new FormData(event.currentTarget as HTMLFormElement).get('comment');
    void run(async () => {
      await addComment(issueKey, textToAdf(String(text ?? '')));
      form.current?.reset();
      await onAdded();
    });
  };
  return (
    <form ref={form} class="inline-editor" aria-label="New comment" onSubmit={add}>
      <textarea class="input" name="comment" aria-label="Comment" placeholder="Add a comment…" rows={3} />
      {error !== null && <Failure error={error} />}
      <div class="inline-editor-actions">
        <button type="submit" class="button" disabled={busy}>
          Comment
        </button>
      </div>
    </form>
  );
}
