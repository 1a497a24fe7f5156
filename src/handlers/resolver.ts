import Resolver, { type Request } from '@forge/resolver';
import type { GenericSchema, InferOutput } from 'valibot';
import { parse } from '../calls/parse';
import { type Outcome, refuse } from '../domain/refusal';
import { asksForConsent } from '../forge/consent';
import { observed } from './observed';
import type { ReadContext } from './page-context';

type Answer = Outcome<unknown>;
type Schemas = Record<string, GenericSchema>;
type Answers<S extends Schemas, Call> = {
  [Name in keyof S & string]: (call: Call, payload: InferOutput<S[Name]>) => Promise<Answer>;
};

/**
 * One manifest function: every call checked for its page and its payload before anything is done.
 *
 * @param page what its calls are named after in the log
 */
export function resolverFor<S extends Schemas, Call>(
  page: string,
  readContext: ReadContext<Call>,
  schemas: S,
  answers: Answers<S, Call>,
) {
  const resolver = new Resolver();
  for (const name of Object.keys(schemas) as (keyof S & string)[]) {
    resolver.define(name, async (request: Request) => {
      try {
        return await observed(`${page}.${name}`, () => answered(name, request), outcomeOf);
      } catch (error) {
        if (asksForConsent(error)) throw error;
        // What failed may have come after something was written, so nothing is said about that.
        return refuse({ code: 'timed-out' });
      }
    });
  }
  return resolver.getDefinitions();

  async function answered(name: keyof S & string, request: Request): Promise<Answer> {
    const call = readContext(request);
    if (!call.ok) return call;
    const payload = parse(schemas[name] as S[typeof name], request.payload);
    return payload.ok ? answers[name](call.result, payload.result) : payload;
  }
}

function outcomeOf(answer: Answer): string {
  return answer.ok ? 'ok' : answer.refusal.code;
}
