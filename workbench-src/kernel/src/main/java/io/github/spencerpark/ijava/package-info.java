/**
 * The names by which notebooks and libraries that were written for IJava reach the session. What stands behind them is
 * this kernel's.
 */
package io.github.spencerpark.ijava;
