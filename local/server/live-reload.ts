import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';

/** For `npm run dev`: open pages of the shell load themselves anew when something was built. */
export interface LiveReload {
  connect(context: Context): Response;
  reload(): void;
}

export function createLiveReload(): LiveReload {
  const streams = new Set<SSEStreamingApi>();
  // Another process after a restart: pages that reconnect see the other id, and reload too.
  const boot = randomUUID();
  return {
    connect: (context) =>
      streamSSE(context, async (stream) => {
        streams.add(stream);
        await stream.writeSSE({ event: 'boot', data: boot });
        await new Promise<void>((resolve) => stream.onAbort(resolve));
        streams.delete(stream);
      }),
    reload() {
      for (const stream of streams) void stream.writeSSE({ event: 'reload', data: '' });
    },
  };
}
