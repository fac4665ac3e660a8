package io.taskyard.platform.idempotency;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An answer as it is given again.
 *
 * @param body null for none
 * @param etag null for none
 * @param location null for none
 */
record KeptAnswer(int status, JsonNode body, String etag, String location) {}
