/** A value that a parameter does not allow; the message says which are. */
export class SettingError extends Error {
  /** `parameter`: the name of the one at fault, where it is one */
  constructor(
    message: string,
    readonly parameter: string | null = null
  ) {
    super(message);
  }
}
