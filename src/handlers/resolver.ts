import Resolver, { type Request } from '@forge/resolver';
import type { GenericSchema, InferOutput } from 'valibot';
import { parse } from '../calls/parse';
import { type Outcome, refuse } from '../domain/refusal';
import { asksForConsent } from '../forge/consent';
import { type PageCall, type PageType, pageCall } from './page-context';

type Answer = Outcome<unknown>;
type Schemas = Record<string, GenericSchema>;
type Answers<S extends Schemas> = {
  [Name in keyof S & string]: (page: PageCall, payload: InferOutput<S[Name]>) => Promise<Answer>;
};

/** One manifest function: every call checked for its page and its payload before anything is done. */
export function resolverFor<S extends Schemas>(types: readonly PageType[], schemas: S, answers: Answers<S>) {
  const resolver = new Resolver();
  for (const name of Object.keys(schemas) as (keyof S & string)[]) {
    resolver.define(name, (request: Request) => answered(name, request));
  }
  return resolver.getDefinitions();

  async function answered(name: keyof S & string, request: Request): Promise<Answer> {
    const page = pageCall(request, types);
    if (!page.ok) return page;
    const payload = parse(schemas[name] as S[typeof name], request.payload);
    if (!payload.ok) return payload;
    try {
      const answer = await answers[name](page.result, payload.result);
      if (!answer.ok && answer.refusal.code === 'busy') console.warn(`${name} gave up after many conflicts`);
      return answer;
    } catch (error) {
      if (asksForConsent(error)) throw error;
      console.error(`${name} failed:`, error instanceof Error ? error.message : 'unknown error');
      // What failed may have come after something was written, so nothing is said about that.
      return refuse({ code: 'timed-out' });
    }
  }
}
