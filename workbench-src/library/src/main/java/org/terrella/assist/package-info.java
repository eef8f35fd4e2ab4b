/** One photo and one question: what a method makes of it, what a person says of it, and how the answer came about. */
package org.terrella.assist;
