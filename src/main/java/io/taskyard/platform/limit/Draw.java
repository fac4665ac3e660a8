package io.taskyard.platform.limit;

import java.time.Duration;

/**
 * What came of taking a token.
 *
 * @param left how many are left
 * @param untilNext when there is one again, if there was none
 * @param untilFull when there are as many as ever
 */
public record Draw(boolean granted, long left, Duration untilNext, Duration untilFull) {}
