/**
 * A company in one file, to be taken from one installation to another: all it has and did, sealed, so that what arrives is what
 * left.
 */
package io.taskyard.operator.transfer;
