import './answer-now.css';

/** What an answer says by now, beside what was written on an older one. */
export function AnswerNow({ text }: { text: string }) {
  return (
    <div class="answer-now">
      <p class="small subtle">It says now:</p>
      <p>{text || 'nothing'}</p>
    </div>
  );
}
