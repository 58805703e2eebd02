"""Certificates that are made anew in every run, with the `openssl` command."""
import os
import ssl
import subprocess

#: The names that a certificate is for which is in order.
GOOD = "DNS:localhost,DNS:feeds.test,DNS:other.test,IP:127.0.0.1,IP:127.0.0.2,IP:0:0:0:0:0:0:0:1"


def openssl(folder, *arguments):
    """Runs the command; its chatter goes nowhere."""
    subprocess.run(["openssl", *arguments], cwd=folder, check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)


def make(folder):
    """Makes an authority `ca.pem` and the servers' certificates and keys."""
    curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    openssl(folder, "req", "-x509", *curve, "-keyout", "ca.key", "-out", "ca.pem", "-days", "30",
            "-subj", "/CN=Test authority")
    for name, names, days in (("good", GOOD, "30"), ("wrong-name", "DNS:elsewhere.example", "30"),
                              ("expired", GOOD, "-1")):
        openssl(folder, "req", *curve, "-keyout", name + ".key", "-out", name + ".csr", "-subj", "/CN=server")
        with open(os.path.join(folder, name + ".cnf"), "w", encoding="ascii") as file:
            file.write("subjectAltName=%s\n" % names)
        openssl(folder, "x509", "-req", "-in", name + ".csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial",
                "-days", days, "-extfile", name + ".cnf", "-out", name + ".pem")
    openssl(folder, "req", "-x509", *curve, "-keyout", "self-signed.key", "-out", "self-signed.pem", "-days", "30",
            "-subj", "/CN=localhost", "-addext", "subjectAltName=" + GOOD)


def context(folder, name, *protocols):
    """What a server with that certificate needs; the protocols are those of ALPN."""
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(os.path.join(folder, name + ".pem"), os.path.join(folder, name + ".key"))
    made.set_alpn_protocols(protocols or ["http/1.1"])
    return made
