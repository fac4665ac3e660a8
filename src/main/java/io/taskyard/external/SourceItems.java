package io.taskyard.external;

import java.time.Instant;
import java.util.List;

/**
 * What a source has.
 *
 * @param truncated whether there is more of it than is shown
 */
record SourceItems(List<ExternalItem> items, boolean truncated, Instant fetchedAt) {}
