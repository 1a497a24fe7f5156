import { randomUUID } from 'node:crypto';
import { CLOUD_ID, ENVIRONMENT_ID, ENVIRONMENT_TYPE, type Installation } from './installation';
import type { Manifest } from './manifest';
import type { Product } from './product';
import type { Sandbox } from './sandbox';

export interface RunOptions {
  manifest: Manifest;
  installation: Installation;
  product: Product;
  sandbox: Sandbox;
}

export interface FunctionCall {
  functionKey: string;
  module: { key: string; type: string };
  /** Account id of who calls; `null` for what Forge runs by itself: then nobody can be acted for. */
  caller: string | null;
  body: unknown;
  /** Milliseconds; without it, that of a UI resolver. */
  deadline?: number;
}

/** Runs a function of the app as Forge does: `handler(body, context)`. Throws `InvocationError` when it throws. */
export type RunFunction = (call: FunctionCall) => Promise<unknown>;

export function createRunFunction({ manifest, installation, product, sandbox }: RunOptions): RunFunction {
  return async ({ functionKey, module, caller, body, deadline }) => {
    const declared = manifest.functions.get(functionKey);
    if (!declared) throw new Error(`manifest.yml declares no function ${functionKey}.`);
    const contextAri = `ari:cloud:jira::site/${CLOUD_ID}`;
    const context = {
      installContext: contextAri,
      ...(caller === null ? {} : { principal: { accountId: caller } }),
    };
    return sandbox.invoke({
      file: declared.file,
      exportName: declared.exportName,
      args: [body, context],
      deadline,
      runtime: {
        contextAri,
        aaid: caller,
        appContext: {
          appId: appUuid(manifest),
          appVersion: '1.0.0',
          environmentId: ENVIRONMENT_ID,
          environmentType: ENVIRONMENT_TYPE,
          invocationId: randomUUID(),
          installationId: installation.id(),
          functionKey,
          moduleType: module.type,
          moduleKey: module.key,
          permissions: { scopes: manifest.scopes, external: {} },
        },
        tracing: { traceId: randomUUID(), spanId: randomUUID() },
      },
      answer: (request) => product.answer(caller, request),
    });
  };
}

/** The app's id without what stands before it in its ARI. */
export const appUuid = ({ appId }: Manifest): string => appId.split('/').at(-1) ?? appId;
