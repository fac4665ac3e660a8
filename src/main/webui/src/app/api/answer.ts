import { FetchResponse } from 'openapi-fetch';
import { MediaType } from 'openapi-typescript-helpers';
import { Refused } from './problem';

/** What a call answered; throws {@link Refused} for what was refused or did not arrive. */
export async function answerOf<T extends Record<string | number, unknown>, O, M extends MediaType>(
  call: Promise<FetchResponse<T, O, M>>,
): Promise<NonNullable<FetchResponse<T, O, M>['data']>> {
  let answer: FetchResponse<T, O, M>;
  try {
    answer = await call;
  } catch {
    throw Refused.unreachable();
  }
  if (!answer.response.ok) {
    throw Refused.of(answer.response.status, answer.error);
  }
  return answer.data as NonNullable<FetchResponse<T, O, M>['data']>;
}
