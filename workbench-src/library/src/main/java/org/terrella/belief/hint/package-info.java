/** Hints as people type them, and what they say about a place. */
package org.terrella.belief.hint;
