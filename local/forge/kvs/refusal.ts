/**
 * A request that the key-value store refuses; the SDK throws it as `ForgeKvsAPIError` with this `code`. No error of this
 * program: where it comes from is not noted, which would take longer than the request.
 */
export class KvsRefusal {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly message: string,
  ) {}
}

/** 400, the store's answer to a request that breaks one of its rules. */
export function refuse(code: string, message: string): never {
  throw new KvsRefusal(400, code, message);
}
