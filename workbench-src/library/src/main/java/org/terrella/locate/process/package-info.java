/** Methods and encoders in any language: a process that reads and writes lines of JSON. */
package org.terrella.locate.process;
