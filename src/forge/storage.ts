import platformStorage from '@forge/kvs';
import { meter } from './meter';

/** Forge's storage, with each request counted. */
export const kvs = counted(platformStorage);

/** The SDK builds a request by chained calls; the last one of a chain sends it, and answers with a promise. */
function counted<Api extends object>(api: Api): Api {
  return new Proxy(api, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        const result: unknown = member.apply(target, args);
        if (!(result instanceof Promise))
          return typeof result === 'object' && result ? counted(result) : result;
        meter().storage += 1;
        return result;
      };
    },
  });
}
