/** Tables for spreadsheets: comma-separated values (RFC 4180), also as an answer to whoever asks for text/csv. */
package io.taskyard.platform.csv;
