@echo off
rem Runs target\vaxer.jar on Windows, as ./vaxer does elsewhere.
setlocal
if not exist "%~dp0target\vaxer.jar" (
    echo vaxer: programmet saknas; skriv mvn package 1>&2
    exit /b 2
)
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -Xshare:auto "-XX:SharedArchiveFile=%~dp0target\vaxer.jsa" -Xlog:disable -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "%~dp0target\vaxer.jar" %*
exit /b %errorlevel%
