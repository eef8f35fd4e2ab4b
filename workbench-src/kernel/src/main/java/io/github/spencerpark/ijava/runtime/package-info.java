/** IJava's names of what cells call without importing it. */
package io.github.spencerpark.ijava.runtime;
