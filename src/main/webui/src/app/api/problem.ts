import { components } from './schema';

type Problem = components['schemas']['Problem'];

/** An answer that says no, with the server's reason; a server that cannot be reached has the code `unreachable`. */
export class Refused extends Error {
  readonly code: string;
  readonly status: number;
  /** What is wrong with which field, by the field's name on the wire. */
  readonly fields: ReadonlyMap<string, string>;

  constructor(problem: Pick<Problem, 'code' | 'status' | 'detail' | 'errors'>) {
    super(problem.detail);
    this.code = problem.code;
    this.status = problem.status;
    this.fields = new Map((problem.errors ?? []).map((error) => [error.field, error.message]));
  }

  static unreachable(): Refused {
    return new Refused({
      code: 'unreachable',
      status: 0,
      detail: $localize`Taskyard cannot be reached. Your text is still here: try again in a moment.`,
    });
  }

  /** Reads the body of an answer, which a proxy may have written. */
  static of(status: number, body: unknown): Refused {
    const problem = body as Partial<Problem> | undefined;
    return new Refused({
      code: problem?.code ?? 'unknown',
      status,
      detail: problem?.detail ?? $localize`Something went wrong (${status}). Try again in a moment.`,
      errors: problem?.errors,
    });
  }
}

/** What to say of a failure, whatever it is; with the fields that are wrong, for where they cannot be said at each. */
export function reason(failure: unknown): string {
  const refused = failure instanceof Refused ? failure : Refused.unreachable();
  return [refused.message, ...[...refused.fields].map(([field, message]) => `${field}: ${message}`)].join(' ');
}
