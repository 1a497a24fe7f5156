/** A request that the key-value store refuses; the SDK throws it as `ForgeKvsAPIError` with this `code`. */
export class KvsRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** 400, the store's answer to a request that breaks one of its rules. */
export function refuse(code: string, message: string): never {
  throw new KvsRefusal(400, code, message);
}
