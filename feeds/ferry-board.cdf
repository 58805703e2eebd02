<?xml version="1.0" encoding="windows-1252"?>
<!DOCTYPE Channel SYSTEM "http://www.w3.org/Channel.dtd">
<CHANNEL HREF="index.html" BASE="http://ferry-board.example.org/" SELF="board.cdf" LASTMOD="2001.03.09T17:20+0100">
  <TITLE>The ferry board</TITLE>
  <ABSTRACT>Sailings, and why they do not take place</ABSTRACT>
  <LOGO HREF="images/funnel.gif" STYLE="ICON"/>
  <LOGO HREF="images/ferry.gif" STYLE="IMAGE"/>
  <SCHEDULE STARTDATE="2001.03.01"><INTERVALTIME HOUR="6"/></SCHEDULE>
  <ITEM HREF="sailings/fog.html" LASTMOD="2001.03.09T17:05+0100" PRECACHE="YES" LEVEL="1">
    <TITLE>No sailing before noon: fog</TITLE>
    <ABSTRACT>The six o&#8217;clock boat waits, and so does the caf&eacute;.</ABSTRACT>
    <LOGO HREF="images/fog.gif" STYLE="IMAGE"/>
  </ITEM>
  <Item LastMod="2001-03-08">
    <A HREF="sailings/piano.html"/>
    <Title>A piano for the east pier</Title>
  </Item>
  <CHANNEL HREF="lost/index.html">
    <TITLE>Lost &amp; found</TITLE>
    <ABSTRACT>Things that crossed without their owners</ABSTRACT>
    <ITEM HREF="lost/umbrella.html"><TITLE>One umbrella, green</TITLE></ITEM>
  </CHANNEL>
</CHANNEL>
