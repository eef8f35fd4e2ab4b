/** IJava's names of its magics. */
package io.github.spencerpark.ijava.magics;
