/** Completes the OpenAPI document with what all operations share: problem answers and example bodies. */
package io.taskyard.platform.openapi;
