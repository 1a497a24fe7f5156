/** What one thread has to say to another. */
export interface Outbox<Message> {
  put(message: Message): void;
  /** Takes back what has not crossed yet. */
  empty(): void;
}

/** What is said at one moment crosses together: each crossing costs as much as a small request. */
export function createOutbox<Message>(cross: (messages: Message[]) => void): Outbox<Message> {
  let waiting: Message[] = [];
  const send = () => {
    const messages = waiting;
    waiting = [];
    if (messages.length > 0) cross(messages);
  };
  return {
    put(message) {
      if (waiting.length === 0) process.nextTick(send);
      waiting.push(message);
    },
    empty() {
      waiting = [];
    },
  };
}
