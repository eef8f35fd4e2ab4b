/** Files that are whole or not there, strict readers of their forms, and sentences about what is wrong with them. */
package org.terrella.file;
